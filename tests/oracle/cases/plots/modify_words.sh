# Words that do not go together.
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
run -h dvc plots modify
run -h dvc plots modify logs.csv -x
run -h dvc plots modify logs.csv model
run -h dvc plots modify logs.csv --nosuch
run dvc plots modify logs.csv
run dvc plots modify ''
