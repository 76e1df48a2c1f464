# A group that becomes a stage of that name.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [x]
	    do:
	      cmd: echo x >x
	      outs: [x]
TXT
run -q dvc repro
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    cmd: echo x >x
	    outs: [x]
TXT
run dvc status
run dvc repro
