# Outputs inside of outputs.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: mkdir d
	    outs: [d]
	  b:
	    cmd: echo >d/x
	    outs: [d/x]
TXT
run dvc repro
