# A stage is added beside a group, and one whose name is that of one of its stages.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [x, y]
	    do:
	      cmd: echo ${item}
TXT
run dvc stage add -n a 'echo 1'
run dvc stage add -n g@x 'echo 1'
run dvc stage list
