# A cycle, and a stage that depends on its own output.
deviation failed-run
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp x y
	    deps: [x]
	    outs: [y]
	  b:
	    cmd: cp y x
	    deps: [y]
	    outs: [x]
TXT
run dvc repro
run dvc exp run -n e1
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: 'true'
	    deps: [x]
	    outs: [x]
TXT
run dvc repro
