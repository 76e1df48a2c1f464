# params diff of experiments by name, ref and id, with targets, --deps and --all.
project
three_experiments
ref=$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/two')
run dvc params diff exp-one two
run -j dvc params diff "$ref" exp-one --json
run dvc params diff HEAD third --all --no-path
run dvc params diff two --md
run dvc params diff third two --targets params.yaml
run dvc params diff exp-one third --deps
run -h dvc params diff nosuch two
