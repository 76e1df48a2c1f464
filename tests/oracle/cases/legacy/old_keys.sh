# Keys of .dvc files that DVC 2 knew and 3.67.1 refuses, or takes.
project
echo one >foo
for key in 'metric: false' 'plot: true' 'checkpoint: false' 'persist: false' 'desc: x'; do
    printf 'outs:\n- md5: 5bbf5a52328e7439ae6e719dfe712200\n  path: foo\n  %s\n' "$key" >foo.dvc
    run dvc status
done
printf 'cmd: x\nouts:\n- md5: 5bbf5a52328e7439ae6e719dfe712200\n  path: foo\n' >foo.dvc
run dvc status
