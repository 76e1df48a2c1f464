# A path alone becomes a map, in the order of the properties and not of the options.
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
run dvc plots modify logs.csv -y acc -x step
snapshot
run dvc plots modify logs.csv --title 'Of all' --no-header -t simple --y-label 'Accuracy, %' --x-label epoch
