# --outs: the data goes too, whatever it is.
project
mkdir d
echo 1 >d/x
echo 1 >f
run dvc add d f
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo a >cached; echo u >uncached; echo p >persistent; echo m >m.json; mkdir dir; echo x >dir/x
	    outs:
	    - cached
	    - uncached:
	        cache: false
	    - persistent:
	        persist: true
	    - dir
	    metrics:
	    - m.json:
	        cache: false
	  b:
	    cmd: echo b >b.out
	    outs:
	    - b.out
	    - never
TXT
run dvc repro a
commit
run dvc remove --outs d.dvc
snapshot
run dvc remove --outs a f.dvc
snapshot
run dvc remove --outs b
