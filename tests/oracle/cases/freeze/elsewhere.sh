# From other directories; with core.autostage nothing is staged.
project
mkdir -p sub/deep
file sub/dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1
	  b:
	    cmd: echo 2
TXT
run dvc config core.autostage true
commit
run dvc freeze sub/dvc.yaml:a
cd sub
run dvc freeze b
cd deep
run dvc unfreeze ../dvc.yaml:a
run dvc freeze a
