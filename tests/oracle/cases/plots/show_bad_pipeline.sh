# A dvc.yaml that is malformed.
deviation plots-reasons
plots_project <<-TXT
	plots:
	- logs.csv: {nosuch: 1}
TXT
run dvc plots show
run -j dvc plots show --json
printf 'stages: [\n' >dvc.yaml
run -j dvc plots show --json
printf 'plots:\n- ${nosuch}.csv\n' >dvc.yaml
run -j dvc plots show --json
