# What is there keeps its place, what is new comes last.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: sh train.sh
	    deps:
	    - train.sh
	    outs:
	    - model
	    metrics:
	    - m.json:
	        cache: false
	    plots:
	    - logs.csv
	    - w.csv:
	        cache: false
	        x: step
	        title: of w
TXT
run dvc plots modify w.csv -x epoch
snapshot
run dvc plots modify w.csv -y acc --title 'w again'
