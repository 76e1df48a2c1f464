# Targets are paths as typed, ids, expressions at their start.
deviation plots-no-target 7
plots_project <<-TXT
	plots:
	- logs.csv: {template: t}
	- accuracy: {template: t, y: {logs.csv: acc}}
	- accounts: {template: t, y: {logs.csv: acc}}
TXT
run -j dvc plots show --json -t t ./val.json
run -j dvc plots show --json -t t "$PWD/val.json"
run -j dvc plots show --json acc
run -j dvc plots show --json 'a.*y'
run -j dvc plots show --json 'dvc.yaml::l'
run -j dvc plots show --json nosuch
run dvc plots show nosuch
run -j dvc plots show --json 'log[s]' accounts
run -j dvc plots show --json -t t . 
