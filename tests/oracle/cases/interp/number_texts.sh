# How numbers of params.yaml are written in a command.
project
printf 'i: 010\nf: 1.50\ne: 1e3\nE: 1.0e+3\nb: yes\nt: TRUE\nn: ~\n' >params.yaml
for name in i f e E b t n; do
    printf 'stages:\n  s: {cmd: "echo ${%s}"}\n' $name >dvc.yaml
    run dvc repro
done
