# Neither dependencies nor outputs: runs each time.  Only dependencies: when they change.
project
echo 1 >in
file dvc.yaml <<-TXT
	stages:
	  always:
	    cmd: echo called
	  deps:
	    cmd: cat in
	    deps: [in]
TXT
run dvc repro
run dvc repro
echo 2 >in
run dvc repro
