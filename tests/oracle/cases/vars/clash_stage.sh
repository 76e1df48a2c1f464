# The same name in vars of the file and of the stage.
project
file dvc.yaml <<-'TXT'
	vars:
	- x: 2
	stages:
	  s:
	    vars:
	    - x: 3
	    cmd: echo ${x}
TXT
run dvc repro
