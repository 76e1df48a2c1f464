# Fields with dots and brackets, and texts that must stay what they are.
plots_project </dev/null
printf 'a.b,c[0],d\\e,<f>\n1,2,</script>,4\n3,"x ""y"" \047",\\u0041,\303\251\n' >odd.csv
run -j dvc plots show odd.csv -t t --json -x a.b -y 'c[0]'
run -j dvc plots show odd.csv -t t --json -x 'd\e' -y '<f>' --title '</script><!--'
run -j dvc plots show odd.csv -t t --json --split -x 'c[0]' -y a.b
