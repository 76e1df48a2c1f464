# An output outside of the repository.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >../ext/x
	    outs: [../ext/x]
TXT
run dvc repro
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >../ext/y
	    outs:
	    - ../ext/y:
	        cache: false
TXT
run dvc repro
run dvc status
