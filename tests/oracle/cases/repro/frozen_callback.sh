# A frozen stage without dependencies and outputs, and one with outputs only.
project
file dvc.yaml <<-'TXT'
	stages:
	  call:
	    cmd: echo called
	    frozen: true
	  makes:
	    cmd: echo 1 >m
	    outs: [m]
	    frozen: true
TXT
run dvc repro
run dvc status
run dvc repro -f call
run dvc unfreeze call makes
run dvc repro
run dvc freeze call makes
run dvc repro
run dvc repro -f
