# A .dvc file whose output has no path.
project
printf 'outs:\n- md5: d8e8fca2dc0f896fd7cb4cb0031ba249\n' >a.dvc
run -q dvc repro a.dvc
