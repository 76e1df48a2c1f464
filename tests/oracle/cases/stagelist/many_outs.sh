# Several outputs are named, then cut.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo 1
	    outs: [aaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccc, dddddddddddddddd]
	    metrics: [m.json]
	    plots: [p.csv]
	  b:
	    cmd: echo 1
	    deps: [aaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbb, x]
TXT
run dvc stage list
