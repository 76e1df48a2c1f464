# params.yaml that nothing needs may be anything; DVC reads it all the same.
deviation lazy-params 1 2 3
project
echo 'a: [' >params.yaml
printf 'stages:\n  s:\n    cmd: echo ok\n' >dvc.yaml
run dvc repro --dry
echo '[1]' >params.yaml
run dvc repro --dry
echo 'd: 2020-01-01' >params.yaml
run dvc repro --dry
rm params.yaml
mkdir params.yaml
printf 'stages:\n  s:\n    cmd: echo ${x}\n' >dvc.yaml
run dvc repro --dry
rmdir params.yaml
echo '[1]' >params.yaml
run dvc repro --dry
