# The remote of an output is kept.
project
printf "['remote \"r\"']\n    url = /ext/r\n" >.dvc/config
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo 1 >out
	    outs:
	    - out:
	        remote: r
TXT
run dvc repro
run dvc status
