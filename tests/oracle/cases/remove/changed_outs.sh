# --outs takes data whose content is nowhere else.
project
echo 1 >f
run dvc add f
echo 2 >f
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo a >a.out
	    outs:
	    - a.out
TXT
run dvc repro a
echo b >a.out
run dvc remove --outs f.dvc
run dvc remove --outs a
