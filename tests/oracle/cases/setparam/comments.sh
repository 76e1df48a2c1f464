# A file with comments, blank lines and odd layout keeps its values.
deviation exec-refs
deviation params-bytes params.yaml
project
printf '# head\n\nlr:    0.1     # rate\n\n# about the model\nmodel:\n    units: 64   # many\n    "quoted key": v\nlast: {a: 1, b: [1, 2]}   # flow\n# tail\n' >params.yaml
file dvc.yaml <<-TXT
	stages:
	  show:
	    cmd: 'true'
	    params: [lr, model, last]
TXT
commit pipeline
run dvc exp run -n e1 -S lr=0.25 -S model.units=128 -S last.a=2
