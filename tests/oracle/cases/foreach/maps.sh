# A map: keys are names, ${key} and ${item}.
project
printf 'd: {x: 1, y: {z: 2}}\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    foreach: {us: 1, 2: two, null: n, true: t, 1.5: d, "x${d.x}": "${d.y}"}
	    do: {cmd: "echo ${key} ${item}"}
	  b:
	    foreach: ${d}
	    do: {cmd: "echo ${key} ${item}"}
	  c:
	    foreach: ${d.y}
	    do: {cmd: "echo ${key} ${item}"}
TXT
run dvc repro --dry
printf 'stages:\n  a:\n    foreach: [1]\n    do: {cmd: "echo ${key}"}\n' >dvc.yaml
run dvc repro --dry
