# Is there a reminder?
project
echo 1 >x
echo 2 >y
run dvc add x y
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >a.out
	    outs:
	    - a.out
	  b:
	    cmd: echo 1 >b.out
	    outs:
	    - b.out
TXT
run dvc repro
commit
run dvc remove x.dvc
run dvc remove a
run dvc rm b
run dvc remove -q y.dvc
