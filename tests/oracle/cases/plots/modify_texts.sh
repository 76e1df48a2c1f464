# Texts that need quotes.
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
run dvc plots modify logs.csv -x 'a: b' -y '' --title '# "one" and '\''two'\''' --x-label true --y-label 1e5
snapshot
run dvc plots modify w.csv --title 'a long title with many words that goes on and on until the line is full and then a bit more of it' -x "é [x] {y}"
