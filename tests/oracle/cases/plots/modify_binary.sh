# A metric that is no text cannot become a plot.
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
printf 'a\0b' >m.json
run dvc plots modify m.json -x a
printf 'a\0b' >model
run dvc plots modify model -x a
