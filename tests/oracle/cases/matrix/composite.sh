# Lists and maps on an axis; a map as an axis; the item as options.
project
printf 'lc: [1, {x: 1}, [5]]\nd: {p: 1, q: {r: 2}}\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    matrix: {o: "${lc}", p: [[1], {x: 1}, null]}
	    cmd: echo ${key} ${item}
	  b:
	    matrix: {k: "${d}"}
	    cmd: echo ${key} ${item.k}
	  c:
	    matrix: {m: [{x: 3, y: {z: 4}}]}
	    cmd: echo ${item.m.x} ${item.m.y.z} ${item.m}
TXT
run dvc repro --dry
