# A list with a list or map in it: places for names.
project
printf 'lc: [1, {x: 1, y: {z: [5]}}]\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    foreach: [{n: 1}, {n: 2}]
	    do: {cmd: "echo ${item.n} ${item}"}
	  b:
	    foreach: ${lc}
	    do: {cmd: "echo ${item}"}
	  c:
	    foreach: [[1, 2], [3]]
	    do: {cmd: "echo ${item[0]} ${item.-1}"}
TXT
run dvc repro --dry
printf 'stages:\n  b:\n    foreach: ${lc}\n    do: {cmd: "echo ${item.x}"}\n' >dvc.yaml
run dvc repro --dry
