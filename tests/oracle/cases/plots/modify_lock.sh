# What has run stays up to date: how it is drawn is not part of it.
project
file train.sh <<-'TXT'
	printf 'step,acc\n0,1\n1,2\n' >logs.csv
	printf '{"acc": 1}' >m.json
TXT
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: sh train.sh
	    deps:
	    - train.sh
	    outs:
	    - logs.csv
	    metrics:
	    - m.json:
	        cache: false
TXT
run dvc repro
commit done
run dvc plots modify logs.csv -x step -y acc
run dvc plots modify m.json -y acc
run dvc status
run dvc repro
