# Lists, maps, items of lists, nested keys.
deviation exec-refs
deviation params-bytes params.yaml
project
file params.yaml <<-TXT
	list: [1, 2, 3]
	items:
	- x: 1
	- x: 2
	model:
	  units: 64  # a comment
	  deep: {a: 1, b: [1, 2]}
	other: 1
TXT
file dvc.yaml <<-TXT
	stages:
	  show:
	    cmd: 'true'
	    params: [list, items, model, other]
TXT
commit pipeline
run dvc exp run -n e1 -S list.0=9 -S items.1.x=7 -S model.units=32 -S model.deep.a=2
git checkout -q .
run dvc exp run -n e2 -S 'list=[4,5]' -S 'other={x:1,y:{z:2}}' -S 'model.deep.b=[a,[b]]'
git checkout -q .
run dvc exp run -n e3 -S 'model={units:1}' -S items=5
