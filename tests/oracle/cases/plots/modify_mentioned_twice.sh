# A path that is mentioned more than once is one output.
deviation yaml-layout dvc.yaml
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo
	    outs:
	    - o.csv
	    - o.csv:
	        cache: false
TXT
run dvc plots modify o.csv -x a
