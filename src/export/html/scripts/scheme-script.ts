/** A button that switches between light and dark. Without script, a page is as the system has it. */
export const schemeScript = `(()=>{
const root=document.documentElement,button=document.createElement('button');
const isDark=()=>root.dataset.scheme?root.dataset.scheme==='dark':matchMedia('(prefers-color-scheme: dark)').matches;
const label=()=>{button.textContent=isDark()?'Light colors':'Dark colors'};
button.type='button';button.className='scheme screen-only';
button.addEventListener('click',()=>{root.dataset.scheme=isDark()?'light':'dark';label()});
label();
document.querySelector('.site-bar,.page>header').append(button);
})()`;
