# An empty output is worth a warning.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: ': >e; mkdir d'
	    outs: [e, d]
TXT
run dvc repro
