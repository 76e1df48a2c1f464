# A list of commands runs in order and stops at the first that fails.
project
file dvc.yaml <<-TXT
	stages:
	  ok:
	    cmd:
	    - echo one >out
	    - echo two >>out
	    outs: [out]
	  stops:
	    cmd:
	    - echo started
	    - exit 7
	    - echo not reached
	    deps: [out]
TXT
run dvc repro
