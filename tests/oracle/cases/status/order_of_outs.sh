# Outputs come first, then metrics, then plots, whatever the order of their keys.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: for f in p m o m2 o2; do echo 1 >\$f; done
	    plots: [p]
	    metrics: [m, m2]
	    outs: [o, o2]
TXT
run dvc status
run dvc stage list
run dvc repro
rm p m o m2 o2
run dvc status
run dvc checkout
