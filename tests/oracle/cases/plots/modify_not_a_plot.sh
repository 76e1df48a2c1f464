# An output that is no plot has nothing to be taken away.
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
run dvc plots modify model --unset x
run dvc plots modify m.json --unset
run dvc plots modify m.json --unset x -y acc
