# vars of a stage are unknown to the next.
project
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    vars:
	    - x: 3
	    cmd: echo ${x}
	  t:
	    cmd: echo ${x}
TXT
run dvc repro s
run dvc stage list
