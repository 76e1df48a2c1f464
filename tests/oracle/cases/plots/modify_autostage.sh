# With core.autostage nothing is staged, and no hint is given without it.
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
commit
run dvc plots modify logs.csv -x a
run dvc config core.autostage true
run dvc plots modify logs.csv -y b
