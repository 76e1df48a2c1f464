# parsing.bool and parsing.list.
project
printf 'd: {on: true, off: false, l: [1, 2], s: {off: false}}\n' >params.yaml
printf 'stages:\n  s:\n    cmd: echo ${d}\n' >dvc.yaml
run dvc config parsing.bool boolean_optional
run dvc repro --dry
run dvc config parsing.list append
run dvc repro --dry
run dvc config parsing.bool store_true
run dvc repro --dry
run dvc config parsing.list nosuch
printf '[parsing]\n    bool = nosuch\n' >.dvc/config
run dvc repro --dry
