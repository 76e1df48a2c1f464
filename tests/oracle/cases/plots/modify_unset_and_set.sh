# Taken away and set by the same command: first the one, then the other.
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
run dvc plots modify w.csv --unset x -x epoch
snapshot
run dvc plots modify w.csv --unset x title --title new
snapshot
run dvc plots modify --unset title -- w.csv
