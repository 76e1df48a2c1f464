# dvc.yaml that is malformed, ignored by Git or by .dvcignore, or a directory.
project
printf 'stages:\n  a:\n   cmd: [\n' >dvc.yaml
run -h dvc stage add -n b 'echo 1'
printf 'stages:\n  a:\n    cmd: 1\n' >dvc.yaml
run -h dvc stage add -n b 'echo 1'
rm dvc.yaml
echo dvc.yaml >.gitignore
run dvc stage add -n b 'echo 1'
rm .gitignore
echo dvc.lock >.gitignore
run dvc stage add -n b 'echo 1'
rm -f .gitignore dvc.yaml
mkdir -p sub
printf 'stages:\n  a:\n   cmd: [\n' >sub/dvc.yaml
run -h dvc stage add -n b 'echo 1'
cd /
run dvc stage add -n b 'echo 1'
