# A command that dies by a signal.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: kill -9 $$
TXT
run dvc repro
