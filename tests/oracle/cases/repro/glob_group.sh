# --glob over a group's stages.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [aa, ab, b]
	    do:
	      cmd: echo ${item}
TXT
run dvc repro --glob 'g@a*'
run dvc repro --glob 'g*'
