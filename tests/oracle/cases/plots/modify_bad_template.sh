# What is not JSON, or no object, is no template; ours says which file.
deviation error-words
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
mkdir .dvc/plots
echo '{"a": 1' >.dvc/plots/bad.json
echo '[1]' >.dvc/plots/list.json
run dvc plots modify logs.csv -t bad
run dvc plots modify logs.csv -t list
