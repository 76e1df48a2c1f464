# The last stage goes; what else the file says stays with us.
deviation kept-keys dvc.yaml
project
file dvc.yaml <<-TXT
	params:
	- p.yaml
	stages:
	  a:
	    cmd: echo 1 >a.out
	    outs:
	    - a.out
	# behind
	metrics:
	- m.json
TXT
run dvc repro
run dvc remove a
