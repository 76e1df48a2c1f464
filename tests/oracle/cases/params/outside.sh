# Without a project: files that are named.
echo 'a: 1' >params.yaml
run dvc params diff
run dvc params diff --targets params.yaml
run -j dvc params diff --targets params.yaml --json
run dvc params diff --targets nosuch.yaml
git init -q .
run dvc params diff --targets params.yaml
git add -A
git commit -q -m one
echo 'a: 2' >params.yaml
run dvc params diff --targets params.yaml
run dvc params diff HEAD --targets params.yaml
run dvc params diff
run dvc params diff --all
