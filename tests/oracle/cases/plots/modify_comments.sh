# Comments and another layout: as values they become the same.
deviation yaml-layout dvc.yaml
project
file dvc.yaml <<-'TXT'
	# about the file
	stages:
	    a:  # about a
	        cmd: "echo 1"   # why
	        metrics:
	          - m.json     # a metric
	          - n.json
	        plots:
	          - l.csv  # about l
	          # and w
	          - w.csv:   # about w
	                x: step  # its x
	                y: 'acc'

	    b: {cmd: echo 2}
TXT
run dvc plots modify l.csv -x step -y loss
snapshot
run dvc plots modify w.csv -x epoch
snapshot
run dvc plots modify w.csv --unset y
snapshot
run dvc plots modify m.json -y acc
