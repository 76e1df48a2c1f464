# A command that is no text, and keys of params that are no list.
deviation error-words
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: [1]
TXT
run -q dvc repro
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: x
	    params:
	    - f: x
TXT
run dvc repro
