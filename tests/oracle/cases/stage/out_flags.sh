# Every flag that an output may carry.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    desc: makes outputs  # a comment
	    cmd: for f in plain uncached kept noted remote m1 m2 p1 p2; do echo "\$f" >\$f; done
	    outs:
	    - plain
	    - uncached:
	        cache: false
	    - kept:
	        persist: true
	    - noted:
	        desc: what it is
	        type: model
	        labels: [x, y]
	        meta: {k: 1}
	    - remote:
	        push: false
	    metrics:
	    - m1
	    - m2:
	        cache: false
	    plots:
	    - p1
	    - p2:
	        cache: false
	        x: a
	        title: T
	    meta:
	      owner: me
TXT
run dvc repro
run dvc status
run dvc repro
