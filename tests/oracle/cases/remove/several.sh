# Several targets, a whole dvc.yaml, stages without lock or outputs.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >a.out
	    outs:
	    - a.out
	  b:
	    cmd: echo 1
	  c:
	    cmd: echo 1 >c.out
	    outs:
	    - c.out:
	        cache: false
	  d:
	    cmd: echo 1
	  e:
	    cmd: echo 1 >e.out
	    outs:
	    - e.out
TXT
run dvc repro a c e
commit
run dvc remove a c
snapshot
run dvc remove b nosuch d
snapshot
run dvc remove dvc.yaml:d
run dvc remove dvc.yaml
run dvc remove dvc.yaml
