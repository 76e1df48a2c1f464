# Metrics that are no text; outputs that are no files.
project
file dvc.yaml <<-'TXT'
	stages:
	  bin:
	    cmd: printf '\000\001\002' >m.bin
	    metrics:
	    - m.bin: {cache: false}
	  cached:
	    cmd: printf '\000\001\002' >c.bin
	    metrics: [c.bin]
	  plot:
	    cmd: printf '\000\001\002' >p.bin
	    plots: [p.bin]
	  dir:
	    cmd: mkdir dir; printf '\000' >dir/x
	    metrics: [dir]
TXT
run dvc repro bin
run dvc repro cached
run dvc repro plot
run dvc repro dir
run dvc status
