# What a replaced stage keeps, in a file as DVC writes it.
project
file dvc.yaml <<-'TXT'
	stages:
	  before:
	    cmd: echo before
	  train:
	    desc: what it is
	    cmd: python train.py
	    deps:
	    - data.csv
	    - train.py
	    params:
	    - lr
	    - model.units
	    outs:
	    - model.pkl:
	        desc: the model
	        type: model
	        labels:
	        - a
	        meta:
	          k: v
	        persist: true
	    - plain
	    metrics:
	    - m.json:
	        cache: false
	    plots:
	    - p.csv:
	        x: epoch
	        y: loss
	        cache: false
	    frozen: true
	    always_changed: true
	    meta:
	      owner: me
	  after:
	    cmd: echo after
TXT
commit
run dvc stage add -n train 'python train.py'
run dvc stage add -f -n train -d data.csv -d train.py -p lr -o model.pkl -M m.json --plots-no-cache p.csv 'python train.py --new'
snapshot
run dvc stage add -f -n train --desc other -d train2.py -d data.csv -p lr2,lr -o new -m m2.json 'python train.py --new'
snapshot
run dvc stage add -f -n before -w . -o b --always-changed 'echo before'
run dvc stage add -f -n after -o model.pkl 'echo after'
