# Lists and maps that are written in one line stay so.
deviation yaml-layout dvc.yaml
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo
	    plots: [p.csv, {r.csv: {x: a, y: b}}]
	  b:
	    cmd: echo
	    outs: [o.csv]
	    plots:
	    - q.csv: {x: 'a'}
TXT
run dvc plots modify p.csv -x a
snapshot
run dvc plots modify r.csv -t simple
snapshot
run dvc plots modify r.csv --unset x y template
snapshot
run dvc plots modify q.csv --unset x
run dvc plots modify o.csv
