# Equal names are one stage, of the last item.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    foreach: [1, two, "1", two]
	    do: {cmd: "echo ${item}"}
TXT
run dvc repro --dry
