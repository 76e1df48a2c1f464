# Stages of other directories; names as seen from here; nothing is staged.
project
mkdir -p sub/deep
file sub/dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >a.out
	    outs:
	    - a.out
	  b:
	    cmd: echo 1 >b.out
	    wdir: deep
	    outs:
	    - b.out
	  c:
	    cmd: echo 1
TXT
run dvc config core.autostage true
run dvc repro sub/dvc.yaml
commit
run dvc remove sub/dvc.yaml:a
snapshot
cd sub/deep
run dvc remove ../dvc.yaml:b
snapshot
cd ..
run dvc remove c
