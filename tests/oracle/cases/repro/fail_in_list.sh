# A list of commands stops at the first that fails.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd:
	    - echo 1
	    - 'false'
	    - echo 3
TXT
run dvc repro
